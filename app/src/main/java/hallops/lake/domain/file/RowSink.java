package hallops.lake.domain.file;

import hallops.lake.domain.Fault;
import org.jspecify.annotations.Nullable;

/// Takes what a reader finds in a file.
public interface RowSink {

  /// @param number as people count: the header is row 1
  /// @param values by position in the file; null = empty
  void row(long number, @Nullable String[] values);

  /// A row that could not even be cut into cells, or a cell that can't be read.
  ///
  /// @param wholeRow true = the row is not passed to `row`
  void fault(Fault fault, boolean wholeRow);
}
