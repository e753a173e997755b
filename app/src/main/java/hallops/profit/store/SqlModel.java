package hallops.profit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The queries of `analytics/models/profit`.
final class SqlModel {

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private SqlModel() {}

  static String query(String name) {
    return TEXTS.computeIfAbsent(name, SqlModel::read);
  }

  private static String read(String name) {
    try (InputStream in = SqlModel.class.getResourceAsStream("/models/profit/" + name + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no SQL model profit/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }
}
