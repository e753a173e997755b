package hallops.kernel;

import java.util.List;

/// One page of a longer list.
///
/// @param page from 1
public record Paged<T>(List<T> rows, long total, int page, int size) {

  public Paged {
    rows = List.copyOf(rows);
  }
}
