package ru.zvonok.platform.uikit.keygrid;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.di.Instantiator;

/**
 * The save state of the page's key grid in words: «Сохранено», «Сохраняется…», «Нет связи: 3 отметки ждут». Painted by the
 * browser alone, for it has to speak when the line is cut. Belongs into the page bar; a page has one key grid and one of
 * these.
 */
@Tag("key-grid-state")
public class KeyGridState extends Component implements HasStyle {

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        Instantiator.get(attachEvent.getUI()).getOrCreate(GridClient.class).load(attachEvent.getUI());
    }
}
