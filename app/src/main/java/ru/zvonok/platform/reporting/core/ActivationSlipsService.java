package ru.zvonok.platform.reporting.core;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Slip;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ActivationSlips;
import ru.zvonok.platform.reporting.Printing;
import ru.zvonok.platform.tenancy.Directory;

@Service
class ActivationSlipsService implements ActivationSlips {

    private static final String TEMPLATE = "/ru/zvonok/platform/reporting/report/slips.html";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int ON_A_PAGE = 8;

    private final Accounts accounts;
    private final Printing printing;
    private final AccessControl access;
    private final Directory directory;
    private final Texts texts;

    ActivationSlipsService(
            Accounts accounts, Printing printing, AccessControl access, Directory directory, Texts texts) {
        this.accounts = accounts;
        this.printing = printing;
        this.access = access;
        this.directory = directory;
        this.texts = texts;
    }

    @Override
    public byte[] print(Target of, List<Addressee> people, Locale locale) {
        Map<UUID, Addressee> known = new HashMap<>();
        people.forEach(one -> known.put(one.person(), one));
        List<UUID> persons = people.stream().map(Addressee::person).toList();
        return sheet(accounts.print(of, persons), known, locale);
    }

    private byte[] sheet(List<Slip> slips, Map<UUID, Addressee> known, Locale locale) {
        if (access.actorIfAny().isEmpty()) {
            throw new Denied("signed-in");
        }
        String organisation = directory.current().shortName();
        List<Map<String, Object>> pages = new ArrayList<>();
        for (int from = 0; from < slips.size(); from += ON_A_PAGE) {
            List<Map<String, Object>> rows = new ArrayList<>();
            List<Slip> page = slips.subList(from, Math.min(slips.size(), from + ON_A_PAGE));
            for (int pair = 0; pair < page.size(); pair += 2) {
                rows.add(Map.of(
                        "slips",
                        page.subList(pair, Math.min(page.size(), pair + 2)).stream()
                                .map(slip -> values(slip, named(slip, known), organisation, locale))
                                .toList()));
            }
            pages.add(Map.of("rows", rows));
        }
        return printing.pdf(TEMPLATE, Map.of("pages", pages), locale);
    }

    private static @Nullable Addressee named(Slip slip, Map<UUID, Addressee> known) {
        return slip.person() == null ? null : known.get(slip.person());
    }

    private Map<String, Object> values(Slip slip, @Nullable Addressee named, String organisation, Locale locale) {
        String roles = slip.roles().stream()
                .sorted()
                .map(Role::textKey)
                .map(key -> texts.get(locale, key))
                .distinct()
                .collect(Collectors.joining(", "));
        return Map.of(
                "organisation", organisation,
                "name", named == null ? slip.name() : named.name(),
                "roles", named == null || named.second().isEmpty() ? roles : named.second(),
                "address", slip.address(),
                "unknown", slip.address().isEmpty(),
                "login", slip.login(),
                "code", slip.code(),
                "until", DAY.format(slip.validUntil()));
    }
}
