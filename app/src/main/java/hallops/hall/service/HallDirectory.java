package hallops.hall.service;

import hallops.hall.HallCard;
import hallops.hall.HallId;
import hallops.hall.Halls;
import hallops.hall.domain.HallCards;
import hallops.hall.domain.HallProblem;
import hallops.kernel.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers other modules' questions about halls.
@Service
@Transactional(readOnly = true)
class HallDirectory implements Halls {

  private final HallCards cards;

  HallDirectory(HallCards cards) {
    this.cards = cards;
  }

  @Override
  public HallCard get(HallId id) {
    return find(id).orElseThrow(() -> new Problem(HallProblem.HALL_NOT_FOUND, "hall " + id));
  }

  @Override
  public Optional<HallCard> find(HallId id) {
    return cards.find(id);
  }

  @Override
  public Optional<HallCard> findByCode(String code) {
    return cards.findByCode(code);
  }

  @Override
  public List<HallCard> list() {
    return cards.all();
  }
}
