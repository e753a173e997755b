package hallops.lake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Takes rows column by column, in the order of the table's columns.
public interface RowAppender {

  void beginRow();

  void add(long value);

  void add(double value);

  void add(boolean value);

  void add(@Nullable String value);

  void add(@Nullable LocalDate value);

  void addNull();

  void endRow();
}
