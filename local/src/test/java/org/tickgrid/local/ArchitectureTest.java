package org.tickgrid.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom, over all modules. */
class ArchitectureTest {

    private static final List<String> PROGRAMS =
            List.of("ingestion", "generator", "member", "notifications", "web", "backtest", "local");

    private static JavaClasses tickgrid = new ClassFileImporter().importPaths(List.of());

    @BeforeAll
    static void readAllModules() throws IOException {
        Path home = Installation.find().home();
        try (Stream<Path> folders = Files.list(home)) {
            List<Path> modules = folders.map(folder -> folder.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
            tickgrid = new ClassFileImporter().importPaths(modules);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestion", "generator", "member", "notifications", "web", "backtest", "local"})
    void programsNeverDependOnEachOther(String program) {
        String[] others = PROGRAMS.stream()
                .filter(other -> !other.equals(program))
                .map(other -> "org.tickgrid." + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("org.tickgrid." + program + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(tickgrid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "datasets", "grid", "pipelines", "indicators", "signals", "evaluation"})
    void whatAllShareKnowsNoProgram(String shared) {
        noClasses()
                .that()
                .resideInAPackage("org.tickgrid." + shared + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROGRAMS.stream()
                        .map(program -> "org.tickgrid." + program + "..")
                        .toArray(String[]::new))
                .check(tickgrid);
    }

    @Test
    void theMarketKnowsJavaAndItsJsonLibraryOnly() {
        onlyKnow("market", "java..", "tools.jackson.core..", "org.jspecify..");
    }

    @Test
    void indicatorsKnowJavaAndTheMarketOnly() {
        onlyKnow("indicators", "java..", "org.tickgrid.market..", "org.jspecify..");
    }

    @Test
    void signalsKnowJavaTheMarketAndIndicatorsOnly() {
        onlyKnow("signals", "java..", "org.tickgrid.market..", "org.tickgrid.indicators..", "org.jspecify..");
    }

    @Test
    void evaluationKnowsJavaAndTheMarketOnly() {
        onlyKnow("evaluation", "java..", "org.tickgrid.market..", "org.jspecify..");
    }

    private static void onlyKnow(String name, String... others) {
        String self = "org.tickgrid." + name + "..";
        classes()
                .that()
                .resideInAPackage(self)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(self), Stream.of(others)).toArray(String[]::new))
                .check(tickgrid);
    }
}
