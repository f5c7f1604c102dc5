package ru.zvonok.platform.uikit.keygrid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The client modules under a path that changes with their content: browsers keep them for good and never mix two
 * versions, twenty small files cost the second opening of a page nothing.
 */
@Component
public class GridModules implements WebMvcConfigurer {

    private static final String FOLDER = "META-INF/resources/key-grid/v1/";

    private final List<Resource> modules = modules();
    private final String path = "key-grid/v1-" + fingerprint(modules);

    String path() {
        return path;
    }

    /** The path of the module that a page with a grid asks for; it asks for all the others. */
    public String entry() {
        return path + "/key-grid.js";
    }

    /** Paths of all modules: a page that fetches them at once need not find one after the other. */
    public List<String> all() {
        return modules.stream().map(module -> path + "/" + module.getFilename()).toList();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/" + path + "/**")
                .addResourceLocations("classpath:/" + FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static List<Resource> modules() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/" + FOLDER + "*.js"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(List<Resource> modules) {
        CRC32 sum = new CRC32();
        for (Resource module : modules) {
            try (InputStream in = module.getInputStream()) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
