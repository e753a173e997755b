package hallops.hall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

  @ParameterizedTest
  @CsvSource({"郑州金水花园路营业厅, zzjshylyyt", "漯河郾城, lhyc", "濮阳, py", "平顶山湛河, pdszh", "安阳 AY01, ayay01"})
  void place_names_have_their_first_letters(String name, String letters) {
    assertThat(Initials.of(name)).isEqualTo(letters);
  }
}
