package ru.zvonok.bench.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.zvonok.bench.region.RegionPlan.Kind;
import ru.zvonok.bench.region.RegionPlan.Place;

/** How large regions are, and what of them fits. */
class SizeTest {

    private static final long GIGABYTE = 1_000_000_000;

    @Test
    void theWholeRegionHasAMillionLearners() {
        RegionPlan plan = RegionPlan.of(3_000);
        assertThat(of(plan, Kind.SCHOOL)).hasSize(1_250);
        assertThat(of(plan, Kind.KINDERGARTEN)).hasSize(1_650);
        assertThat(of(plan, Kind.COLLEGE)).hasSize(100);
        assertThat(plan.learners()).isBetween(990_000, 1_010_000);
        assertThat(new HashSet<>(plan.places().stream().map(Place::code).toList()))
                .hasSize(3_000);
    }

    @Test
    void theFirstOrganisationIsTheSameInEveryRegion() {
        Place first = new Place(1, 101, "school-1", Kind.SCHOOL, "school-1");
        for (int organisations : List.of(1, 2, 100, 3_000)) {
            RegionPlan plan = RegionPlan.of(organisations);
            assertThat(plan.places()).hasSize(organisations);
            assertThat(plan.places().getFirst()).isEqualTo(first);
            assertThat(plan.models()).allSatisfy(place -> assertThat(place.number())
                    .isLessThanOrEqualTo(plan.models().size()));
        }
    }

    @Test
    void everyOrganisationIsAModelOrLikeOne() {
        RegionPlan plan = RegionPlan.of(100);
        int copies = plan.models().stream()
                .mapToInt(model -> plan.like(model).size())
                .sum();
        assertThat(plan.models().size() + copies).isEqualTo(100);
    }

    @Test
    void aSmallRegionHasAWholeYear() {
        Size size = Size.fitting(RegionPlan.of(1), Size.MONTHS, 100 * GIGABYTE);
        assertThat(size.months()).isEqualTo(Size.MONTHS);
        assertThat(size.today()).isEqualTo(LocalDate.of(2027, 5, 20));
    }

    @Test
    void marksOfTheWholeRegionTakeFortyGigabytesAtMost() {
        assertThat(Size.fitting(RegionPlan.of(3_000), Size.MONTHS, 10_000 * GIGABYTE)
                        .months())
                .isEqualTo(6);
    }

    @Test
    void fewerMonthsAreThereWhereTheyAreAskedFor() {
        Size size = Size.fitting(RegionPlan.of(1), 1, 100 * GIGABYTE);
        assertThat(size.months()).isEqualTo(1);
        assertThat(size.today()).isEqualTo(LocalDate.of(2026, 9, 20));
    }

    @Test
    void onASmallDiskThereAreFewerMonthsThenFewerOrganisations() {
        Size months = Size.fitting(RegionPlan.of(3_000), Size.MONTHS, 120 * GIGABYTE);
        assertThat(months.plan().places()).hasSize(3_000);
        assertThat(months.months()).isEqualTo(2);
        Size less = Size.fitting(RegionPlan.of(3_000), Size.MONTHS, 20 * GIGABYTE);
        assertThat(less.months()).isEqualTo(1);
        assertThat(less.plan().places()).hasSizeBetween(100, 2_999);
        assertThat(less.bytes()).isLessThan(15 * GIGABYTE);
        assertThat(Size.fitting(RegionPlan.of(3_000), Size.MONTHS, GIGABYTE)
                        .plan()
                        .places())
                .isEmpty();
    }

    @Test
    void aRegionThatWasBegunStaysAsLargeAsItWasMeantToBe(@TempDir Path folder) {
        Size begun = Size.fitting(RegionPlan.of(3_000), Size.MONTHS, 20 * GIGABYTE);
        begun.remember(folder);
        assertThat(Size.of(3_000, Size.MONTHS, folder, false)).isEqualTo(begun);
    }

    @Test
    void aRegionThatIsThrownAwayFirstIsAsLargeAsFits(@TempDir Path folder) {
        new Size(RegionPlan.of(1), 2, 0).remember(folder);
        assertThat(Size.of(1, Size.MONTHS, folder, true).months()).isEqualTo(Size.MONTHS);
    }

    private static List<Place> of(RegionPlan plan, Kind kind) {
        return plan.places().stream().filter(place -> place.kind() == kind).toList();
    }
}
