package hallops.lake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The SQL models of the lake, as text; the same files are read by people and run by Spark.
final class Models {

  static final String VOLUME_BY_DAY = text("volume_by_day");
  static final String VISIT_BY_HALF_HOUR = text("visit_by_half_hour");

  private Models() {}

  private static String text(String name) {
    try (InputStream file = Models.class.getResourceAsStream("/models/lake/" + name + ".sql")) {
      if (file == null) {
        throw new IllegalStateException("no model lake/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
