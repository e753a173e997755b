package hallops.demo.domain;

import java.nio.file.Path;

/// The three folders of a generated province: what imports cleanly, what comes late, what must be
/// refused.
record Folders(Manifest main, Manifest late, Manifest dirty) {
  static Folders under(Path folder) {
    return new Folders(
        new Manifest(folder),
        new Manifest(folder.resolve("late")),
        new Manifest(folder.resolve("dirty")));
  }

  void writeManifests() {
    main.write();
    late.write();
    dirty.write();
  }
}
