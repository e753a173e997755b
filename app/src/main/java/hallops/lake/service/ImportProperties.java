package hallops.lake.service;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/// How files come in.
///
/// @param watchFolder files put there are taken by themselves; none = nothing is watched
/// @param watchPause how often the folder is looked at; a file is taken when two looks agree
/// @param maxFileSize larger files are refused while they arrive
/// @param futureDays facts may be dated this many days ahead of today
@ConfigurationProperties("hallops.lake")
public record ImportProperties(
    @Nullable Path watchFolder,
    @DefaultValue("2s") Duration watchPause,
    @DefaultValue("4GB") DataSize maxFileSize,
    @DefaultValue("31") int futureDays) {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ImportProperties.class)
  static class Enabled {}
}
