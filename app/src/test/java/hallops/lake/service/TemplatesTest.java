package hallops.lake.service;

import static org.assertj.core.api.Assertions.assertThat;

import hallops.kernel.Scope;
import hallops.lake.CodeList;
import hallops.lake.ImportTarget;
import hallops.lake.VisibleHalls;
import hallops.lake.domain.FactKinds;
import hallops.lake.domain.FileKind;
import hallops.lake.domain.file.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class TemplatesTest {

  @TempDir Path folder;

  private final Templates templates = new Templates(kinds(), new WithoutTransaction());

  @Test
  void a_template_of_every_kind_has_headers_that_the_import_understands() throws IOException {
    for (FileKind kind : FactKinds.all()) {
      for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        Path file = write(kind, locale);

        assertThat(Workbook.header(file, kind).width()).isEqualTo(kind.columns().size());
      }
    }
  }

  @Test
  void columns_with_few_values_have_a_drop_down() throws IOException {
    FileKind visit =
        FactKinds.all().stream()
            .filter(kind -> kind.name().equals("visit"))
            .findFirst()
            .orElseThrow();

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(visit, Locale.CHINESE)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      assertThat(book.getSheetAt(0).getDataValidations()).hasSize(1);
      assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("day");
    }
  }

  private Path write(FileKind kind, Locale locale) throws IOException {
    Path file = folder.resolve(kind.name() + locale + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      Scope.system()
          .run(() -> {
            try {
              templates.write(kind, locale, out);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    }
    return file;
  }

  private static FileKinds kinds() {
    StaticListableBeanFactory none = new StaticListableBeanFactory();
    return new FileKinds(
        none.getBeanProvider(ImportTarget.class),
        none.getBeanProvider(CodeList.class),
        none.getBeanProvider(VisibleHalls.class));
  }

  /// Runs the work and nothing else.
  private static final class WithoutTransaction extends TransactionTemplate {

    @Override
    public <T> T execute(TransactionCallback<T> action) {
      TransactionStatus status = new SimpleTransactionStatus();
      return action.doInTransaction(status);
    }
  }
}
