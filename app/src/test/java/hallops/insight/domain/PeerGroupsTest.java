package hallops.insight.domain;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerGroupsTest {

  private static PeerKey key(String tier, String location, String mode) {
    return new PeerKey(tier, location, mode);
  }

  @SafeVarargs
  private static PeerGroups groups(List<PeerKey>... keys) {
    List<PeerKey> all = new ArrayList<>();
    for (List<PeerKey> some : keys) {
      all.addAll(some);
    }
    return new PeerGroups(all);
  }

  @Test
  void twelveLikesAreEnough() {
    PeerKey own = key("small", "city", "self_operated");
    PeerGroups groups = groups(nCopies(12, own));
    assertThat(groups.groupOf(own).level()).isEqualTo(PeerLevel.EXACT);
    assertThat(groups.size(groups.groupOf(own))).isEqualTo(12);
  }

  @Test
  void elevenLikesDropTheOperationMode() {
    PeerKey own = key("small", "city", "self_operated");
    PeerKey other = key("small", "city", "counter_outsourced");
    PeerGroups groups = groups(nCopies(11, own), nCopies(5, other));
    assertThat(groups.groupOf(own).level()).isEqualTo(PeerLevel.ANY_OPERATION);
    assertThat(groups.size(groups.groupOf(own))).isEqualTo(16);
  }

  @Test
  void thenCityAndCountyTownAreTakenTogether() {
    PeerKey city = key("flagship", "city", "self_operated");
    PeerKey town = key("flagship", "county_town", "self_operated");
    PeerKey township = key("flagship", "township", "self_operated");
    PeerGroups groups = groups(nCopies(8, city), nCopies(5, town), nCopies(2, township));
    assertThat(groups.groupOf(city).level()).isEqualTo(PeerLevel.NEIGHBOUR_LOCATION);
    assertThat(groups.size(groups.groupOf(city))).isEqualTo(13);
    // a township flagship has 2 likes: only the whole tier, 15, is enough
    assertThat(groups.groupOf(township).level()).isEqualTo(PeerLevel.TIER);
    assertThat(groups.size(groups.groupOf(township))).isEqualTo(15);
  }

  @Test
  void aTierOfElevenIsShownButSaidToBeTooSmall() {
    PeerKey own = key("flagship", "city", "self_operated");
    PeerGroups groups = groups(nCopies(11, own));
    assertThat(groups.groupOf(own).level()).isEqualTo(PeerLevel.TIER);
    assertThat(groups.tooSmall(groups.groupOf(own))).isTrue();
  }
}
