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

/** A mark that changes with any migration: data made by others are not carried over before 1.0. */
final class SchemaMark {

    private SchemaMark() {}

    static String read() {
        CRC32 sum = new CRC32();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            List<Resource> migrations = Stream.of(
                            "classpath*:ru/zvonok/**/db/*.sql",
                            "classpath*:ru/zvonok/**/db/*.yaml",
                            "classpath*:db/root.yaml")
                    .flatMap(pattern -> found(resolver, pattern))
                    .sorted(Comparator.comparing(Resource::getDescription))
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

    private static Stream<Resource> found(PathMatchingResourcePatternResolver resolver, String pattern) {
        try {
            return Arrays.stream(resolver.getResources(pattern));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
