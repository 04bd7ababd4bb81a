package dnas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dnas.benchmark.Benchmark;
import dnas.search.Answers;
import dnas.search.SearchEngine;
import dnas.search.SearchSpec;
import dnas.search.Strategy;
import dnas.space.SearchSpace;

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
            .layer("spaces")
            .definedBy("dnas.spaces..")
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
            .layer("account")
            .definedBy("dnas.account..")
            .layer("backup")
            .definedBy("dnas.backup..")
            .layer("web")
            .definedBy("dnas.web..")
            .layer("bench")
            .definedBy("dnas.bench..")
            .layer("cli")
            .definedBy("dnas.cli..")
            .whereLayer("space")
            .mayNotAccessAnyLayer()
            .whereLayer("benchmark")
            .mayOnlyAccessLayers("space")
            .whereLayer("spaces")
            .mayOnlyAccessLayers("space", "benchmark")
            .whereLayer("spaces")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("space")
            .whereLayer("controller")
            .mayOnlyAccessLayers("space", "analysis")
            .whereLayer("predictor")
            .mayOnlyAccessLayers("space")
            .whereLayer("search")
            .mayOnlyAccessLayers("space", "benchmark", "controller", "predictor")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("account", "backup", "web", "cli")
            .whereLayer("account")
            .mayOnlyBeAccessedByLayers("web", "cli")
            .whereLayer("backup")
            .mayOnlyBeAccessedByLayers("web", "cli")
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("run")
            .mayOnlyBeAccessedByLayers("store", "account", "backup", "web", "bench", "cli")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("run", "store", "backup", "web", "bench", "cli");

    /** Of the search package only those that pose and answer queries know benchmarks, and no strategy knows them. */
    @ArchTest
    static final ArchRule aStrategyCannotReachAnAccuracyThatItHasNotQueried = noClasses()
            .that()
            .resideInAnyPackage("dnas.search..", "dnas.predictor..", "dnas.controller..", "dnas.space..")
            .and()
            .doNotBelongToAnyOf(SearchEngine.class, SearchSpec.class, Answers.class)
            .and()
            .haveNameNotMatching("dnas\\.search\\.(SearchLoop|Feasibility).*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dnas.benchmark..");

    /** Space and benchmark of one table share a package, but the structure of an architecture never depends on accuracies. */
    @ArchTest
    static final ArchRule aSpaceHoldsNoAccuracies = noClasses()
            .that()
            .implement(SearchSpace.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dnas.benchmark..")
            .orShould()
            .dependOnClassesThat()
            .implement(Benchmark.class);

    @ArchTest
    static final ArchRule noStrategyKnowsWhoAnswersQueries = noClasses()
            .that()
            .implement(Strategy.class)
            .or()
            .resideInAPackage("dnas.search.dense..")
            .or()
            .haveSimpleName("SearchContext")
            .or()
            .haveSimpleName("Features")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Engine")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("SearchLoop")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Answers");

    @ArchTest
    static final ArchRule whatNetworksAreTrainedWithKnowsNothing = noClasses()
            .that()
            .resideInAPackage("dnas.controller.network..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dnas..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("dnas.controller.network..")));

    @ArchTest
    static final ArchRule theNetworkLibraryStaysBehindTheControllers = noClasses()
            .that()
            .resideOutsideOfPackage("dnas.controller..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule noClassHidesBehindAVagueName =
            classes().should().haveSimpleNameNotEndingWith("Impl").andShould().haveSimpleNameNotEndingWith("Utils");
}
