package ru.zvonok.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The classes and files that the house tests look at. */
final class House {

    static final Path JAVA = Path.of("src/main/java");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final List<String> FLOORS = List.of("platform", "registry", "learning", "campus", "gateway");

    private static final class Imported {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        "ru.zvonok.platform",
                        "ru.zvonok.registry",
                        "ru.zvonok.learning",
                        "ru.zvonok.campus",
                        "ru.zvonok.gateway");
    }

    private House() {}

    static JavaClasses classes() {
        return Imported.CLASSES;
    }

    static List<Path> files(Path root, Predicate<Path> wanted) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
