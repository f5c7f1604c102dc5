package ru.zvonok.platform.notification.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DeclaredEnums;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.notification.NoticeKind;

/** All kinds of notices of all modules; two of one key stop the start. */
@Component
class Kinds {

    private final Map<String, NoticeKind> byKey = new LinkedHashMap<>();

    Kinds() {
        for (NoticeKind kind : DeclaredEnums.of(NoticeKind.class)) {
            if (byKey.put(kind.key(), kind) != null) {
                throw new IllegalStateException("the kind of notices " + kind.key() + " is declared twice");
            }
        }
    }

    List<NoticeKind> all() {
        return List.copyOf(byKey.values());
    }

    /** Empty where no module declares it any more. */
    Optional<NoticeKind> find(@Nullable String key) {
        return Optional.ofNullable(key).map(byKey::get);
    }

    NoticeKind of(String key) {
        return find(key).orElseThrow(NotFound::new);
    }
}
