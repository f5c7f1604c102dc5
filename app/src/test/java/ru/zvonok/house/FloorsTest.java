package ru.zvonok.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.library.Architectures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import ru.zvonok.ZvonokApplication;

/** Down only; every package in a module; package-private before public. */
class FloorsTest {

    /** Made by a library by name, which needs them public. */
    private static final List<String> MADE_BY_NAME = List.of("ru.zvonok.platform.tenancy.core.ModuleOrder");

    private static final List<String> INNER = List.of("core", "ui", "report");

    @Test
    void modulesKeepTheirLaw() {
        ApplicationModules.of(ZvonokApplication.class).verify();
    }

    @Test
    void importsGoDown() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("platform")
                .definedBy("ru.zvonok.platform..")
                .layer("registry")
                .definedBy("ru.zvonok.registry..")
                .layer("learning")
                .definedBy("ru.zvonok.learning..")
                .layer("campus")
                .definedBy("ru.zvonok.campus..")
                .layer("gateway")
                .definedBy("ru.zvonok.gateway..")
                .whereLayer("gateway")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("campus")
                .mayOnlyBeAccessedByLayers("gateway")
                .whereLayer("learning")
                .mayOnlyBeAccessedByLayers("campus", "gateway")
                .whereLayer("registry")
                .mayOnlyBeAccessedByLayers("learning", "campus", "gateway")
                .check(House.classes());
    }

    @Test
    void everyPackageIsInAModuleWithACharter() {
        List<Path> homeless =
                House.files(House.JAVA.resolve("ru/zvonok"), file -> file.toString()
                                .endsWith(".java"))
                        .stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> folder.getNameCount() > House.JAVA.getNameCount() + 2)
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                                || !charter(module(folder).resolve("package-info.java")))
                        .toList();
        assertThat(homeless)
                .as("packages without package-info, or whose module has no charter")
                .isEmpty();
    }

    @Test
    void insidesArePackagePrivate() {
        classes()
                .that()
                .resideInAnyPackage("..core..", "..ui..", "..report..")
                .and()
                .areTopLevelClasses()
                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are not made by name", type -> !MADE_BY_NAME.contains(type.getName())))
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void vaadinStaysInViews() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "ru.zvonok.platform.uikit..", "ru.zvonok.gateway.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void backgroundWorkAndCachesArePlumbing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ru.zvonok.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.scheduling..", "org.springframework.cache..", "com.github.kagkarlsson..")
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("ru.zvonok.platform.kernel.SystemSchoolClock")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .check(House.classes());
    }

    private static Path module(Path folder) {
        Path module = folder;
        while (module.getFileName() != null
                && (INNER.stream().anyMatch(inner -> contains(folder, inner)))
                && !INNER.contains(String.valueOf(module.getFileName()))) {
            module = module.getParent();
        }
        return INNER.contains(String.valueOf(module.getFileName())) ? module.getParent() : folder;
    }

    private static boolean contains(Path folder, String name) {
        for (Path part : folder) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean charter(Path packageInfo) {
        return Files.exists(packageInfo) && House.text(packageInfo).contains("@NullMarked");
    }
}
