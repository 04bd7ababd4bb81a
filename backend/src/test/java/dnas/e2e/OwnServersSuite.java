package dnas.e2e;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Everything that starts servers of its own or needs none, in another JVM beside the story's. */
@Suite
@ConfigurationParameter(
        key = ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME,
        value = "org.junit.jupiter.api.ClassOrderer$OrderAnnotation")
@SelectPackages("dnas.e2e")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(SharedDashboard.TAG)
class OwnServersSuite {}
