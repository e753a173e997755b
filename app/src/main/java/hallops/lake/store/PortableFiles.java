package hallops.lake.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/// Iceberg's files in a directory of ours. Locations in the metadata read `lake:/visit/…` and are
/// resolved against the directory at the moment of use, so that the data directory can be moved,
/// copied and restored elsewhere.
final class PortableFiles implements FileIO {

  static final String SCHEME = "lake:/";

  private final transient Path root;

  PortableFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /// @throws IllegalArgumentException for a location outside of the directory
  Path resolve(String location) {
    if (!location.startsWith(SCHEME)) {
      throw new IllegalArgumentException("not a location of this lake: " + location);
    }
    Path path = root.resolve(location.substring(SCHEME.length())).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("outside of the lake: " + location);
    }
    return path;
  }

  @Override
  public InputFile newInputFile(String location) {
    return new At(location, org.apache.iceberg.Files.localInput(file(location)));
  }

  @Override
  public OutputFile newOutputFile(String location) {
    File file = file(location);
    return new To(location, file);
  }

  @Override
  public void deleteFile(String location) {
    try {
      Files.deleteIfExists(resolve(location));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private File file(String location) {
    return resolve(location).toFile();
  }

  /// A local file that keeps the portable location as its name.
  private record At(String location, InputFile file) implements InputFile {

    @Override
    public long getLength() {
      return file.getLength();
    }

    @Override
    public org.apache.iceberg.io.SeekableInputStream newStream() {
      return file.newStream();
    }

    @Override
    public boolean exists() {
      return file.exists();
    }
  }

  private record To(String location, File file) implements OutputFile {

    @Override
    public org.apache.iceberg.io.PositionOutputStream create() {
      return org.apache.iceberg.Files.localOutput(file).create();
    }

    @Override
    public org.apache.iceberg.io.PositionOutputStream createOrOverwrite() {
      return org.apache.iceberg.Files.localOutput(file).createOrOverwrite();
    }

    @Override
    public InputFile toInputFile() {
      return new At(location, org.apache.iceberg.Files.localInput(file));
    }
  }
}
