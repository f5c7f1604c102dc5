package ru.zvonok.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A mark that changes with any migration: data made by others are not carried over before 1.0. Where the migrations lie, in folders
 * or in jars, does not change it.
 */
final class SchemaMark {

    private SchemaMark() {}

    static String read() {
        return read(SchemaMark.class.getClassLoader());
    }

    static String read(ClassLoader loader) {
        CRC32 sum = new CRC32();
        try {
            var resolver = new PathMatchingResourcePatternResolver(loader);
            List<Resource> migrations = Stream.of(
                            "classpath*:ru/zvonok/**/db/*.sql",
                            "classpath*:ru/zvonok/**/db/*.yaml",
                            "classpath*:db/root.yaml")
                    .flatMap(pattern -> found(resolver, pattern))
                    .sorted(Comparator.comparing(SchemaMark::name))
                    .toList();
            for (Resource migration : migrations) {
                try (InputStream in = migration.getInputStream()) {
                    sum.update(in.readAllBytes());
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Long.toHexString(sum.getValue());
    }

    /** The name on the classpath: what stands before it is where this layout happens to lie. */
    private static String name(Resource migration) {
        try {
            String address = migration.getURL().toString();
            int own = address.lastIndexOf("/ru/zvonok/");
            return address.substring(own < 0 ? address.lastIndexOf("/db/") : own);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<Resource> found(PathMatchingResourcePatternResolver resolver, String pattern) {
        try {
            return Arrays.stream(resolver.getResources(pattern));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
