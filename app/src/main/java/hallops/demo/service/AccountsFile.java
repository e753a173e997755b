package hallops.demo.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the list of demo accounts, which nobody else on the machine may read.
@Component
@ConditionalOnProperty(prefix = "hallops.demo", name = "enabled", havingValue = "true")
class AccountsFile {
  private final JsonMapper json;

  AccountsFile(JsonMapper json) {
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  List<DemoAccount> read(Path file) {
    return Files.exists(file)
        ? json.readValue(file, new TypeReference<List<DemoAccount>>() {})
        : List.of();
  }

  void write(Path file, List<DemoAccount> accounts) {
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(fresh);
      var secret =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(fresh, secret);
      Files.write(fresh, json.writeValueAsBytes(accounts));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
