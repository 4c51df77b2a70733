package io.bellwether.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the rooms, as the design draws them. */
@AnalyzeClasses(packages = "io.bellwether", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] TRANSPORT = {
        "org.apache.kafka..", "io.confluent..", "java.net.http..", "org.apache.hc..", "io.javalin..", "org.slf4j.."
    };

    @ArchTest
    static final ArchRule APPS_DO_NOT_SEE_ONE_ANOTHER = slices().matching(
                    "io.bellwether.(ingest|enrich|score|reader)..")
            .should()
            .notDependOnEachOther();

    /** The gate reads text as enrichment does; of an app, analyze sees nothing. */
    @ArchTest
    static final ArchRule ANALYZE_SEES_ONLY_PURE_TEXT_ANALYSIS = noClasses()
            .that()
            .resideInAPackage("io.bellwether.analyze..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.bellwether.enrich", "io.bellwether.ingest..", "io.bellwether.score..");

    @ArchTest
    static final ArchRule NOBODY_SEES_ANALYZE = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.bellwether.ingest..",
                    "io.bellwether.enrich..",
                    "io.bellwether.score..",
                    "io.bellwether.reader..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.bellwether.analyze..");

    @ArchTest
    static final ArchRule PAGES_AND_STORE_KNOW_NO_TRANSPORT = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.bellwether.reader.page..", "io.bellwether.reader.view..", "io.bellwether.reader.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRANSPORT);

    @ArchTest
    static final ArchRule ONLY_THE_STORE_SEES_LUCENE = noClasses()
            .that()
            .resideOutsideOfPackage("io.bellwether.reader.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule THE_GATE_IS_PURE = noClasses()
            .that()
            .resideInAPackage("io.bellwether.analyze.gate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRANSPORT);

    @ArchTest
    static final ArchRule THE_POLICY_IS_PURE = noClasses()
            .that()
            .resideInAPackage("io.bellwether.analyze.policy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRANSPORT);

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_SEES_THE_MODEL_CLIENT = noClasses()
            .that()
            .resideOutsideOfPackage("io.bellwether.analyze.model.openai..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openai..", "kotlin..");

    @ArchTest
    static final ArchRule ONLY_WHO_CALLS_OUT_SEES_THE_RETRY_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackages("io.bellwether.analyze.model.pace..", "io.bellwether.reader.webhook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.failsafe..");

    @ArchTest
    static final ArchRule TEXT_ANALYSIS_IS_PURE = noClasses()
            .that()
            .resideInAPackage("io.bellwether.enrich.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRANSPORT);

    @ArchTest
    static final ArchRule SCORING_IS_PURE = noClasses()
            .that()
            .resideInAnyPackage("io.bellwether.score.formula..", "io.bellwether.score.story..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRANSPORT);

    @ArchTest
    static final ArchRule PARSING_IS_PURE = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.bellwether.ingest.feed..", "io.bellwether.ingest.document..", "io.bellwether.ingest.article..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TRANSPORT);

    @ArchTest
    static final ArchRule RUNTIME_KNOWS_NOTHING_OF_NEWS = noClasses()
            .that()
            .resideInAPackage("io.bellwether.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.bellwether.news..", "io.bellwether.schemas..");

    @ArchTest
    static final ArchRule ONLY_THE_PAGE_AND_FEED_PARSERS_SEE_JSOUP = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.bellwether.enrich.page..",
                    "io.bellwether.ingest.feed..",
                    "io.bellwether.ingest.document..",
                    "io.bellwether.ingest.article..",
                    "io.bellwether.ingest.fetch..",
                    "io.bellwether.ingest.poll..",
                    "io.bellwether.benchmarks.eval.extract..",
                    "io.bellwether.benchmarks.eval.feed..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");
}
