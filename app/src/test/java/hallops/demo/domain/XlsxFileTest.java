package hallops.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {
  @TempDir private Path folder;

  @Test
  void another_program_reads_what_was_written() throws Exception {
    try (Table file = new XlsxFile(new Manifest(folder), "cost_line.xlsx", "month,amount,reason")) {
      file.row("2026-01", "12.50", "电表未抄");
      file.row("2026-01", "", "");
    }

    try (InputStream in = Files.newInputStream(folder.resolve("cost_line.xlsx"));
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      Row row = workbook.getFirstSheet().read().get(1);
      assertThat(row.getCellText(0)).isEqualTo("2026-01");
      assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12.5");
      assertThat(row.getCellText(2)).isEqualTo("电表未抄");
    }
  }
}
