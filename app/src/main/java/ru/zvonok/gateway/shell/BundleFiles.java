package ru.zvonok.gateway.shell;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The scripts of the pages, whose names change with their content: kept for a year. Their own server says an hour, after
 * which a phone would ask for each of twenty whether it is still the same.
 */
@Component
class BundleFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        EncodedResourceResolver packed = new EncodedResourceResolver();
        packed.setContentCodings(List.of("br"));
        registry.addResourceHandler("/VAADIN/build/**")
                .addResourceLocations(
                        "classpath:/META-INF/VAADIN/webapp/VAADIN/build/",
                        "classpath:/vaadin-prod-bundle/webapp/VAADIN/build/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(packed)
                .addResolver(new PathResourceResolver());
    }
}
