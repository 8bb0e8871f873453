package org.tickgrid.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Scripts and styles, all from this server. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The address of a library holds its version, so it never changes.
        registry.addResourceHandler("/_static/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        // Ours may change with every version; a browser asks, and mostly hears that nothing has.
        registry.addResourceHandler("/js/**", "/css/**", "/img/**")
                .addResourceLocations("classpath:/static/js/", "classpath:/static/css/", "classpath:/static/img/")
                .setUseLastModified(false)
                .setEtagGenerator(this::tag)
                .setCacheControl(CacheControl.noCache());
    }

    private String tag(Resource resource) {
        return tags.computeIfAbsent(resource.getDescription(), name -> {
            CRC32 sum = new CRC32();
            try {
                sum.update(resource.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "W/\"" + HexFormat.of().toHexDigits(sum.getValue(), 8) + '"';
        });
    }
}
