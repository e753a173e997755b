package hallops.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the built user interface from `static/`. Files below `assets/` carry a hash of their
/// content in their names and may be kept for ever; all others are asked for again each time and
/// answered with 304 while unchanged. A path without a dot that is no file is a page of the
/// application, so it gets `index.html`.
@Configuration(proxyBeanMethods = false)
class SinglePageApplication implements WebMvcConfigurer {

  private static final String FILES = "classpath:/static/";

  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(this::tag)
        .resourceChain(false)
        .addResolver(new PageResolver());
  }

  /// Weak, because the container compresses on the fly.
  private String tag(Resource resource) {
    return tags.computeIfAbsent(resource.getDescription(), known -> "W/\"" + hash(resource) + "\"");
  }

  private static String hash(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static final class PageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      if (file != null || path.contains(".") || isOfTheServer(path)) {
        return file;
      }
      return super.getResource("index.html", location);
    }

    private static boolean isOfTheServer(String path) {
      return path.equals("api")
          || path.startsWith("api/")
          || path.startsWith("actuator")
          || path.startsWith("v3/")
          || path.equals("error");
    }
  }
}
