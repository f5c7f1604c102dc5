package ru.zvonok.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.library.Architectures;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import ru.zvonok.ZvonokApplication;

/** Down only; every package in a module; package-private before public. */
class FloorsTest {

    /** Made by a library by name, which needs them public. */
    private static final List<String> MADE_BY_NAME = List.of("ru.zvonok.platform.tenancy.core.ModuleOrder");

    private static final Pattern CHARTER = Pattern.compile("\\A/\\*\\*\\n((?: \\*.*\\n)+?) \\*/");

    @Test
    void modulesKeepTheirLaw() {
        ApplicationModules.of(ZvonokApplication.class).verify();
    }

    /** A package-info of the tests hides the one of the module, which is then looked at by nobody. */
    @Test
    void noModuleIsOverlooked() {
        List<String> annotated = House.files(House.JAVA, file -> file.endsWith("package-info.java")).stream()
                .filter(file -> House.text(file).contains("@ApplicationModule"))
                .map(file -> House.JAVA.resolve("ru/zvonok").relativize(Objects.requireNonNull(file.getParent())))
                .map(folder -> folder.toString().replace(File.separatorChar, '.'))
                .toList();
        assertThat(ApplicationModules.of(ZvonokApplication.class).stream()
                        .map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(annotated);
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
                        .filter(folder -> !marked(folder) || !charter(root(folder)))
                        .toList();
        assertThat(homeless)
                .as("packages without a null-marked package-info, or whose module has no charter of 3 to 6 lines")
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

    /** What is not told to be a charter is not taken for one. */
    @Test
    void aCharterIsThreeToSixLinesOverAModule() {
        String module = "@NullMarked\n@ApplicationModule(allowedDependencies = {})\npackage ru.zvonok.x;\n";
        assertThat(isCharter("/**\n * What.\n * Owns.\n * Is not.\n */\n" + module))
                .isTrue();
        assertThat(isCharter("/**\n * One.\n * Two.\n */\n" + module)).isFalse();
        assertThat(isCharter("/**\n * One.\n *\n * Two.\n */\n" + module)).isFalse();
        assertThat(isCharter("/**\n" + " * More.\n".repeat(7) + " */\n" + module))
                .isFalse();
        assertThat(isCharter(module)).isFalse();
        assertThat(isCharter("/**\n * What.\n * Owns.\n * Is not.\n */\n@NullMarked\npackage ru.zvonok.x;\n"))
                .isFalse();
    }

    /** Floor and module are the first two folders below ru/zvonok. */
    private static Path root(Path folder) {
        return folder.subpath(0, House.JAVA.getNameCount() + 4);
    }

    private static boolean marked(Path folder) {
        Path info = folder.resolve("package-info.java");
        return Files.exists(info) && House.text(info).contains("@NullMarked");
    }

    private static boolean charter(Path module) {
        Path info = module.resolve("package-info.java");
        return Files.exists(info) && isCharter(House.text(info));
    }

    private static boolean isCharter(String packageInfo) {
        Matcher told = CHARTER.matcher(packageInfo);
        if (!told.find() || !packageInfo.contains("@ApplicationModule(")) {
            return false;
        }
        long lines = told.group(1)
                .lines()
                .filter(line -> line.matches(" \\* .*\\S.*"))
                .count();
        return lines >= 3 && lines <= 6;
    }
}
