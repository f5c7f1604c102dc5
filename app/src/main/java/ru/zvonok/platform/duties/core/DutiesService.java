package ru.zvonok.platform.duties.core;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.duties.Duties;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutySource;

@Service
class DutiesService implements Duties {

    private final ObjectProvider<DutySource> sources;

    DutiesService(ObjectProvider<DutySource> sources) {
        this.sources = sources;
    }

    @Override
    @Transactional
    public List<Duty> mine() {
        return sources.stream()
                .flatMap(source -> source.mine().stream())
                .sorted(Comparator.comparing(Duty::due).thenComparing(Duty::path))
                .toList();
    }
}
