package ru.zvonok.bench.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * How much of a region fits a disk: all organisations with as many months of a school year as there is room for, marks of 40
 * GB at most; with room for less than a month fewer organisations.
 *
 * @param months from September on; 9 are the year
 */
public record Size(RegionPlan plan, int months, long bytes) {

    public static final int YEAR = 2026;
    public static final int MONTHS = 9;

    private static final String NOTE = "size";
    private static final String FILLED = "filled";

    /** Measured on the models: what a learner takes before the first lesson, and each month, indexes within. */
    private static final long BEFORE = 14_000;

    private static final long MONTH = 35_000;
    private static final long MARKS_OF_MONTH = 6_600;
    private static final long MOST_MARKS = 40_000_000_000L;
    /** The cluster itself, its log, and what others need of the disk. */
    private static final long SPARE = 10_000_000_000L;

    /**
     * The size of the region that stands in a folder or was begun there, for what it takes is no longer free; where there is
     * none, or it is to be thrown away, what fits the disk, so many months at most.
     */
    public static Size of(int organisations, int most, Path region, boolean fresh) {
        RegionPlan whole = RegionPlan.of(organisations);
        try {
            Files.createDirectories(region);
            Path note = region.resolve(NOTE);
            if (!fresh && Files.exists(note)) {
                String[] words = Files.readString(note).strip().split(" ", -1);
                RegionPlan plan = whole.first(Integer.parseInt(words[0]));
                int months = Integer.parseInt(words[1]);
                return new Size(plan, months, bytes(plan, months));
            }
            long free = Files.getFileStore(region).getUsableSpace();
            return fitting(whole, most, fresh ? free + taken(region) : free);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Remembers in the region's folder how large it is meant to be. */
    public void remember(Path region) {
        try {
            Files.writeString(region.resolve(NOTE), plan.places().size() + " " + months + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whether all that it is meant to hold stands in the region's folder. */
    public boolean filled(Path region) {
        return Files.exists(region.resolve(FILLED));
    }

    /** Remembers that all is there. */
    public void rememberFilled(Path region) {
        try {
            Files.writeString(region.resolve(FILLED), "");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long taken(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    static Size fitting(RegionPlan plan, int most, long free) {
        long room = free - SPARE;
        long months = Math.min(most, MOST_MARKS / (MARKS_OF_MONTH * plan.learners()));
        months = Math.min(months, (room / plan.learners() - BEFORE) / MONTH);
        if (months >= 1) {
            return new Size(plan, (int) months, bytes(plan, (int) months));
        }
        int fits = plan.places().size();
        while (fits > 0 && bytes(plan.first(fits), 1) > room) {
            fits = fits * 9 / 10;
        }
        RegionPlan less = plan.first(fits);
        return new Size(less, 1, bytes(less, 1));
    }

    private static long bytes(RegionPlan plan, int months) {
        return plan.learners() * (BEFORE + months * MONTH);
    }

    /** The day on which the region stands: the twentieth, for in the last days of a month a quarter may be over. */
    public LocalDate today() {
        return LocalDate.of(YEAR, 9, 20).plusMonths(months - 1L);
    }
}
