package ru.zvonok.bench.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.zvonok.demo.fill.Ids;
import ru.zvonok.demo.plan.OrganisationPlan;

/**
 * Which organisations a region of a size has, the same in each run: schools, kindergartens and colleges as 1,250 to 1,650 to
 * 100. The models stand first, so that the first school is the same one in a region of any size.
 */
public record RegionPlan(List<Place> places) {

    private static final long FIRST_ID = 101;
    /** The most organisations a region may have. */
    public static final int REGION = 3_000;

    private static final int SCHOOLS = 1_250;
    private static final int KINDERGARTENS = 1_650;

    /** Codes of the demo's plan, as often as they stand here. */
    private static final Map<Kind, List<String>> MODELS = Map.of(
            Kind.SCHOOL, List.of("school-1", "school-9", "school-4", "lyceum-2", "lyceum-2", "school-4"),
            Kind.KINDERGARTEN, List.of("romashka", "kolobok", "svetlyachok"),
            Kind.COLLEGE, List.of("college-service", "college-polytech"));

    /** Kinds of organisations, as tenants-config names them and what they do. */
    public enum Kind {
        SCHOOL("school", "school"),
        KINDERGARTEN("preschool", "preschool"),
        COLLEGE("college", "vocational");

        private final String word;
        private final String module;

        Kind(String word, String module) {
            this.word = word;
            this.module = module;
        }

        String word() {
            return word;
        }

        String module() {
            return module;
        }
    }

    /**
     * An organisation of the region.
     *
     * @param number from 1 on; also the place of its range of ids
     * @param model code of the organisation that it is like; its own code where it is that one
     */
    public record Place(int number, long id, String code, Kind kind, String model) {

        public boolean isModel() {
            return code.equals(model);
        }
    }

    public RegionPlan {
        places = List.copyOf(places);
    }

    /** Where ids begin that are given out after the fill. */
    public long firstFree() {
        return Stencil.low(places.size() + 1) + Ids.RANGE;
    }

    /** A region of so many organisations, from one on. */
    public static RegionPlan of(int organisations) {
        int schools = Math.max(1, share(organisations, SCHOOLS));
        int kindergartens = Math.min(organisations - schools, share(organisations, KINDERGARTENS));
        List<Place> models = new ArrayList<>();
        List<Place> others = new ArrayList<>();
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < organisations; i++) {
            kinds.add(i < schools ? Kind.SCHOOL : i < schools + kindergartens ? Kind.KINDERGARTEN : Kind.COLLEGE);
        }
        int[] met = new int[Kind.values().length];
        for (Kind kind : kinds) {
            List<String> own = Objects.requireNonNull(MODELS.get(kind));
            String model = own.get(met[kind.ordinal()]++ % own.size());
            boolean known = models.stream().anyMatch(place -> place.code().equals(model));
            (known ? others : models).add(new Place(0, 0, known ? "" : model, kind, model));
        }
        models.addAll(others);
        List<Place> places = new ArrayList<>();
        for (Place place : models) {
            int number = places.size() + 1;
            long id = FIRST_ID + places.size();
            String code = place.code().isEmpty() ? "place-" + number : place.code();
            places.add(new Place(number, id, code, place.kind(), place.model()));
        }
        return new RegionPlan(places);
    }

    /** The first so many of them. */
    public RegionPlan first(int organisations) {
        return new RegionPlan(places.subList(0, Math.min(organisations, places.size())));
    }

    public List<Place> models() {
        return places.stream().filter(Place::isModel).toList();
    }

    /** The copies of a model. */
    public List<Place> like(Place model) {
        return places.stream()
                .filter(place -> !place.isModel() && place.model().equals(model.code()))
                .toList();
    }

    /** All who learn or are cared for. */
    public int learners() {
        return places.stream()
                .mapToInt(place -> OrganisationPlan.learners(place.model()))
                .sum();
    }

    private static int share(int organisations, int of) {
        return Math.round((float) organisations * of / REGION);
    }
}
