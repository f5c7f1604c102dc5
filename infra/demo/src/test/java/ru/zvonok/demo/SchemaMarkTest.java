package ru.zvonok.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data are kept as long as no migration changes, wherever the migrations lie. */
class SchemaMarkTest {

    private static final String MARKS = "ru/zvonok/marks/db/001-marks.sql";
    private static final String PUPILS = "ru/zvonok/pupils/db/001-pupils.sql";
    private static final String ROOT = "db/root.yaml";

    @TempDir
    private Path folder;

    @Test
    void theOrderOfTheFoldersDoesNotChangeIt() throws IOException {
        put("first/a", MARKS, "create table mark ();");
        put("first/b", PUPILS, "create table pupil ();");
        put("first/b", ROOT, "databaseChangeLog: []");
        put("second/a", PUPILS, "create table pupil ();");
        put("second/b", MARKS, "create table mark ();");
        put("second/c", ROOT, "databaseChangeLog: []");

        assertThat(mark("first/a", "first/b")).isEqualTo(mark("second/a", "second/b", "second/c"));
    }

    @Test
    void anotherWordInAMigrationDoes() throws IOException {
        put("first", MARKS, "create table mark ();");
        put("second", MARKS, "create table mark (mark text);");

        assertThat(mark("first")).isNotEqualTo(mark("second"));
    }

    private void put(String root, String name, String content) throws IOException {
        Path file = folder.resolve(root).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String mark(String... roots) throws IOException {
        URL[] addresses = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            addresses[i] = folder.resolve(roots[i]).toUri().toURL();
        }
        try (var loader = new URLClassLoader(addresses, null)) {
            return SchemaMark.read(loader);
        }
    }
}
