package hallops.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The files of `analytics/models` as text, each read once.
public final class ModelText {

  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private ModelText() {}

  public static boolean exists(String module, String name) {
    return ModelText.class.getResource(path(module, name)) != null;
  }

  /// @throws IllegalArgumentException if there is no such model
  public static String of(String module, String name) {
    return TEXTS.computeIfAbsent(path(module, name), ModelText::read);
  }

  private static String read(String path) {
    try (InputStream file = ModelText.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("no SQL model " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  private static String path(String module, String name) {
    return "/models/" + module + "/" + name + ".sql";
  }
}
