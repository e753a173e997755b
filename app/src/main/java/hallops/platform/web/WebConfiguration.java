package hallops.platform.web;

import hallops.kernel.Period;
import hallops.kernel.Scope;
import hallops.platform.RequestOrigin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.TaskDecorator;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// Languages, message keys, and what a task inherits from the request that started it.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /// Chinese unless the caller prefers English.
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }

  /// `messages/<module>.properties` holds the Chinese words, `messages/<module>_en.properties` the
  /// English ones, both in UTF-8.
  @Bean
  MessageSource messageSource() throws IOException {
    var names = new TreeSet<String>();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:messages/*.properties")) {
      String name = String.valueOf(file.getFilename());
      names.add("messages/" + name.replaceAll("(_[a-z]{2})?\\.properties$", ""));
    }
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(new ArrayList<>(names).toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  @Bean
  Converter<String, Period> periods() {
    return new Converter<>() {
      @Override
      public Period convert(String text) {
        return Period.parse(text);
      }
    };
  }

  /// Work that a request hands to another thread acts for the same person.
  @Bean
  TaskDecorator carriesScope() {
    return task -> {
      Scope scope = Scope.find();
      RequestOrigin origin = RequestOrigin.find();
      Runnable scoped = scope == null ? task : () -> scope.run(task);
      return origin == null
          ? scoped
          : () -> ScopedValue.where(RequestOrigin.CURRENT, origin).run(scoped);
    };
  }
}
