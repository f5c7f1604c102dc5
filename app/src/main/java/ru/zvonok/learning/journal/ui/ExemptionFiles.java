package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Exemption;
import ru.zvonok.learning.journal.Exemptions;
import ru.zvonok.learning.journal.NewExemption;
import ru.zvonok.learning.journal.WriteExcuse;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.PaperDrop;
import ru.zvonok.platform.uikit.Words;

/** Photographs and scans of the papers of exemptions. */
@org.springframework.stereotype.Component
class ExemptionFiles {

    private final Exemptions door;
    private final Files files;
    private final RegionalRules rules;
    private final Directory directory;

    ExemptionFiles(Exemptions door, Files files, RegionalRules rules, Directory directory) {
        this.door = door;
        this.files = files;
        this.rules = rules;
        this.directory = directory;
    }

    /** What the paper is, and its files to open. */
    Component paper(Exemption one) {
        Div paper = new Div(new Div(one.paper() == null ? "" : one.paper()));
        one.papers().forEach(file -> paper.add(new Div(FileShelf.open(file.name(), () -> files.link(file.file())))));
        return paper;
    }

    /** For an exemption that is still to be written. */
    static PaperDrop drop() {
        return new PaperDrop(Words.t("journal.exemption.files"), NewExemption.MOST_PAPERS);
    }

    /** Those of one that stands: added and taken away at once. */
    FileShelf shelf(Exemption one, Runnable changed) {
        List<Exemption.Paper> there = new ArrayList<>(one.papers());
        return new FileShelf(
                new FileShelf.Keeper() {
                    @Override
                    public List<FileShelf.Item> items() {
                        return there.stream()
                                .map(paper -> new FileShelf.Item(paper.file(), paper.name(), paper.size()))
                                .toList();
                    }

                    @Override
                    public String link(UUID file) {
                        return files.link(file);
                    }

                    @Override
                    public void add(String name, @Nullable String type, byte[] content) {
                        there.add(door.attach(one.id(), new WriteExcuse.Paper(name, content)));
                        changed.run();
                    }

                    @Override
                    public void remove(UUID file) {
                        door.detach(one.id(), file);
                        there.removeIf(paper -> paper.file().equals(file));
                        changed.run();
                    }
                },
                rules.whole("files.file-megabytes", directory.today()),
                true);
    }
}
