package ru.zvonok.registry.people.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.people.Employment;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonLine;

/** The positions of today. */
@Component
class StaffLine implements PersonLine {

    private final Directory directory;

    StaffLine(Directory directory) {
        this.directory = directory;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> words(PersonCard card) {
        LocalDate today = directory.today();
        List<String> positions = card.employments().stream()
                .filter(one -> one.valid().contains(today))
                .map(Employment::positionName)
                .toList();
        return positions.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", positions));
    }
}
