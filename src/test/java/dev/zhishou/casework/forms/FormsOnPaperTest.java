package dev.zhishou.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.records.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Every form of the binder on paper, filled: A4, numbered pages, the face embedded, every word of
/// it there and none in Latin letters that should be Chinese. The sheets lie in `target/forms` to
/// be looked at.
class FormsOnPaperTest {
  private static final Path SHEETS = Path.of("target/forms");
  private static final Pattern LATIN = Pattern.compile("[a-z]+[_-][a-z_-]+|[a-z]{6,}");
  private static final Binder BINDER = Binder.shipped();
  private static final ProcedureCatalog CATALOG = ProcedureCatalog.shipped(BINDER);

  private final Map<String, List<Plan>> writers = new HashMap<>();

  FormsOnPaperTest() {
    for (String id : BINDER.procedures().keySet()) {
      ProcedureVersion version = CATALOG.newest(id).orElseThrow();
      Plan plan =
          new Plan(version.procedure(), version.frame(), List.copyOf(version.forms().values()));
      Set<String> forms = new LinkedHashSet<>();
      plan.nodes().forEach(node -> forms.addAll(node.step().asking().records()));
      forms.forEach(form -> writers.computeIfAbsent(form, _ -> new ArrayList<>()).add(plan));
    }
  }

  @TestFactory
  List<DynamicTest> every_form_is_a_sheet_that_an_office_can_file() throws IOException {
    Files.createDirectories(SHEETS);
    assertThat(BINDER.reference().forms()).hasSizeGreaterThan(100);
    return BINDER.reference().forms().values().stream()
        .map(form -> DynamicTest.dynamicTest(form.id(), () -> prints(form)))
        .toList();
  }

  private void prints(Form form) throws IOException {
    assertThat(writers).as("somebody writes it").containsKey(form.id());
    Papers.Paper paper = new SampleForm(BINDER, form, writers.get(form.id()).getFirst()).paper();
    byte[] pdf = Printer.papers().pdf(paper);
    Files.write(SHEETS.resolve(form.id() + ".pdf"), pdf);

    PdfReader reader = new PdfReader(pdf);
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      assertThat(reader.getPageSize(page).getWidth()).isEqualTo(PageSize.A4.getWidth());
      String one = squeezed(new PdfTextExtractor(reader).getTextFromPage(page));
      assertThat(one).contains("第" + page + "页共");
      text.append(one);
    }
    assertThat(embedded(reader)).isTrue();
    assertThat(text)
        .contains(squeezed(form.title()), "兰亭苑", squeezed(FormPaper.kept(form.keep())))
        .doesNotContain("〓");
    assertThat(LATIN.matcher(text).results().map(found -> found.group())).isEmpty();
    for (Papers.Part part : paper.parts()) {
      if (part instanceof Papers.Line line) {
        assertThat(line.label()).isNotBlank();
      }
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
  }

  private static boolean embedded(PdfReader reader) {
    int faces = 0;
    boolean all = true;
    for (int at = 1; at < reader.getXrefSize(); at++) {
      PdfObject object = reader.getPdfObject(at);
      if (object instanceof PdfDictionary dictionary
          && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
        faces++;
        all &= dictionary.get(PdfName.FONTFILE2) != null;
      }
    }
    return all && faces > 0;
  }
}
