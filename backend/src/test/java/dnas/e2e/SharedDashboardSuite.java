package dnas.e2e;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The newcomer's story and what is read on its server afterwards, in one JVM. */
@Suite
@ConfigurationParameter(
        key = ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME,
        value = "org.junit.jupiter.api.ClassOrderer$OrderAnnotation")
@SelectPackages("dnas.e2e")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(SharedDashboard.TAG)
class SharedDashboardSuite {}
