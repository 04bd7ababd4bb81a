package dnas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dnas.search.Strategy;

/** Which package may know which. */
@AnalyzeClasses(packages = "dnas", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesKnowOnlyThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("space")
            .definedBy("dnas.space..")
            .layer("benchmark")
            .definedBy("dnas.benchmark..")
            .layer("controller")
            .definedBy("dnas.controller..")
            .layer("predictor")
            .definedBy("dnas.predictor..")
            .layer("search")
            .definedBy("dnas.search..")
            .layer("analysis")
            .definedBy("dnas.analysis..")
            .layer("run")
            .definedBy("dnas.run..")
            .layer("store")
            .definedBy("dnas.store..")
            .layer("web")
            .definedBy("dnas.web..")
            .layer("cli")
            .definedBy("dnas.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("web", "cli")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("store", "web", "cli")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("run", "store", "web", "cli");

    @ArchTest
    static final ArchRule aStrategyCannotReachAnAccuracyThatItHasNotQueried = noClasses()
            .that()
            .implement(Strategy.class)
            .or()
            .resideInAnyPackage("dnas.search.dense..", "dnas.predictor..", "dnas.controller..", "dnas.space..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dnas.benchmark..");

    @ArchTest
    static final ArchRule theNetworkLibraryStaysBehindTwoPackages = noClasses()
            .that()
            .resideOutsideOfPackages("dnas.controller..", "dnas.predictor..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule noClassHidesBehindAVagueName =
            classes().should().haveSimpleNameNotEndingWith("Impl").andShould().haveSimpleNameNotEndingWith("Utils");
}
