package dev.zhishou.casework.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.records.Printer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// A signature on paper for who may not see whose it is.
class WithheldSignatureTest {
  private static final Instant AT = Instant.parse("2026-11-21T07:02:00Z");

  private static Papers.Paper paper(FilledForm.Signature signature) {
    Binder binder = Binder.shipped();
    ProcedureVersion version = ProcedureCatalog.shipped(binder).newest("renovation").orElseThrow();
    Plan plan =
        new Plan(version.procedure(), version.frame(), List.copyOf(version.forms().values()));
    var form = binder.reference().forms().get("renovation-application");
    return new SampleForm(binder, form, plan).signed(List.of(signature));
  }

  @Test
  void the_sheet_says_that_it_was_signed_with_the_masked_name_and_the_time_and_draws_nothing()
      throws IOException {
    Papers.Paper paper = paper(new FilledForm.Signature("业主", "王**", AT, null, true));
    assertThat(paper.signatures().getFirst().drawn()).isNull();
    String text =
        new PdfTextExtractor(new PdfReader(Printer.papers().pdf(paper)))
            .getTextFromPage(1)
            .replaceAll("\\s", "");
    assertThat(text).contains("业主：已签（王**）", "15:02").doesNotContain("手写签名");
  }

  @Test
  void a_name_that_is_not_told_is_a_signature_all_the_same_and_staff_are_named() {
    assertThat(new FilledForm.Signature("业主", null, AT, null, true).who()).isEqualTo("已签");
    assertThat(FilledForm.Signature.plain("前台", "林晓雨", AT).who()).isEqualTo("林晓雨");
  }
}
