package hallops.lake.web;

import hallops.lake.Imports.Mode;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.ImportRecord;
import hallops.lake.domain.ImportState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An import as the page shows it.
///
/// @param progress 0 to 1 while it runs
/// @param message how it ended, one sentence
/// @param marked true if the file can be had back with its reasons
/// @param undoable true if it is in the lake and may be taken out
record ImportView(
    long id,
    String fileName,
    String kind,
    String kindTitle,
    Mode mode,
    String origin,
    String state,
    long bytes,
    @Nullable String format,
    long rows,
    long goodRows,
    long badRows,
    @Nullable String message,
    double progress,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    String actor,
    Instant receivedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy,
    @Nullable String undoReason,
    boolean marked,
    boolean undoable) {

  static ImportView of(
      ImportRecord record,
      @Nullable FileKind kind,
      double progress,
      boolean mayImport,
      Locale locale) {
    List<LocalDate> days = record.days().stream().sorted().toList();
    var message = record.message();
    boolean over =
        record.state() != ImportState.RECEIVED
            && record.state() != ImportState.CHECKING
            && record.state() != ImportState.LOADING;
    return new ImportView(
        record.id(),
        record.fileName(),
        record.kind(),
        kind == null ? record.kind() : title(kind, locale),
        record.mode(),
        record.origin(),
        record.state().text(),
        record.bytes(),
        record.format(),
        record.rows(),
        record.rows() - record.badRows(),
        record.badRows(),
        message == null ? null : message.sentence(record.values(), locale),
        over ? 1 : progress,
        days.isEmpty() ? null : days.getFirst(),
        days.isEmpty() ? null : days.getLast(),
        record.actor(),
        record.receivedAt(),
        record.finishedAt(),
        record.undoneAt(),
        record.undoneBy(),
        record.undoReason(),
        over && record.badRows() > 0 && record.state() != ImportState.UNDONE && mayImport,
        record.state() == ImportState.DONE && mayImport);
  }

  static String title(FileKind kind, Locale locale) {
    return locale.getLanguage().equals("en") ? kind.english() : kind.chinese();
  }
}
