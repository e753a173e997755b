package hallops.lake;

/// A small table that queries join facts with (`hall`, `business_type`), given by its owner and
/// copied into every session's engine; published anew after `DimensionChanged`.
public interface Dimension {

  String name();

  /// `create table` column list in DuckDB's words, e.g. `hall_id integer, code varchar`.
  String columns();

  void rows(RowAppender appender);
}
