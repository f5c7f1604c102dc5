package ru.zvonok.campus.portfolio.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.AchievementKind;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.Entry.Proof;
import ru.zvonok.campus.portfolio.core.EntryQuery.Row;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Entries with their files, kinds and the names of those who checked them. */
@Component
class EntryReader {

    private final ProofQuery proofs;
    private final KindBook kinds;
    private final AccountNames accounts;
    private final TenantScope scope;
    private final Directory directory;

    EntryReader(ProofQuery proofs, KindBook kinds, AccountNames accounts, TenantScope scope, Directory directory) {
        this.proofs = proofs;
        this.kinds = kinds;
        this.accounts = accounts;
        this.scope = scope;
        this.directory = directory;
    }

    List<Entry> shown(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Proof>> files =
                proofs.of(scope.organisation(), rows.stream().map(Row::id).toList());
        Set<Long> checkers = new HashSet<>();
        for (Row row : rows) {
            if (row.checkedBy() != null) {
                checkers.add(row.checkedBy());
            }
        }
        Map<Long, String> names = accounts.names(checkers);
        Map<String, AchievementKind> known = kinds.all();
        List<Entry> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(entry(row, known, names, files.getOrDefault(row.id(), List.of())));
        }
        return all;
    }

    static @Nullable AchievementKind kind(Map<String, AchievementKind> known, @Nullable String code) {
        return code == null ? null : known.getOrDefault(code, KindBook.unknown(code));
    }

    private Entry entry(Row row, Map<String, AchievementKind> known, Map<Long, String> names, List<Proof> files) {
        EntryRules.Kept kept = row.kept();
        return new Entry(
                row.id(),
                row.version(),
                kept.section(),
                kind(known, kept.kind()),
                kept.title(),
                kept.level(),
                kept.result(),
                kept.day(),
                kept.until(),
                kept.hours(),
                kept.place(),
                kept.words(),
                row.state(),
                row.word(),
                row.checkedBy() == null ? "" : names.getOrDefault(row.checkedBy(), ""),
                checkedOn(row),
                row.shown(),
                files);
    }

    private @Nullable LocalDate checkedOn(Row row) {
        return row.checkedAt() == null
                ? null
                : LocalDate.ofInstant(row.checkedAt(), directory.current().zone());
    }
}
