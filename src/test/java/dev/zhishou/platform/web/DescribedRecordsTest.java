package dev.zhishou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribedRecordsTest {
  private final ModelConverterContextImpl context =
      new ModelConverterContextImpl(
          List.of(new DescribedRecords(), new ModelResolver(Json31.mapper()).openapi31(true)));

  static final class Custody {
    record Link(String deedDone) {}
  }

  static final class Casework {
    record Link(String number) {}
  }

  @Test
  void keys_are_written_as_they_are_sent() {
    assertThat(context.resolve(new AnnotatedType(Custody.Link.class)).getProperties())
        .containsOnlyKeys("deed_done");
  }

  @Test
  void two_records_of_one_name_are_refused_with_both_places() {
    context.resolve(new AnnotatedType(Custody.Link.class));
    assertThatThrownBy(() -> context.resolve(new AnnotatedType(Casework.Link.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("Custody$Link", "Casework$Link");
  }
}
