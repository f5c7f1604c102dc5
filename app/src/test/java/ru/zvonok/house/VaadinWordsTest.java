package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Components that speak English until they are told are made in one place, where they are told. */
class VaadinWordsTest {

    private static final String PLACE = "ru.zvonok.platform.uikit";
    private static final Set<String> TALKATIVE = Set.of(
            "com.vaadin.flow.component.combobox.MultiSelectComboBox",
            "com.vaadin.flow.component.confirmdialog.ConfirmDialog",
            "com.vaadin.flow.component.datepicker.DatePicker",
            "com.vaadin.flow.component.datetimepicker.DateTimePicker",
            "com.vaadin.flow.component.login.LoginForm",
            "com.vaadin.flow.component.login.LoginOverlay",
            "com.vaadin.flow.component.menubar.MenuBar",
            "com.vaadin.flow.component.messages.MessageInput",
            "com.vaadin.flow.component.avatar.Avatar",
            "com.vaadin.flow.component.sidenav.SideNav",
            "com.vaadin.flow.component.textfield.PasswordField",
            "com.vaadin.flow.component.timepicker.TimePicker",
            "com.vaadin.flow.component.upload.Upload");

    @Test
    void whatSpeaksEnglishIsMadeWhereItIsTold() {
        assertThat(callsFromOutside()
                        .filter(call -> call.getName().equals("<init>")
                                && TALKATIVE.contains(call.getTargetOwner().getName()))
                        .map(JavaCall::getDescription))
                .isEmpty();
    }

    @Test
    void whatIsSortedIsAColumnOfAList() {
        assertThat(callsFromOutside()
                        .filter(call -> List.of("setSortable", "setSortProperty")
                                        .contains(call.getName())
                                && call.getTargetOwner().getName().startsWith("com.vaadin.flow.component.grid."))
                        .map(JavaCall::getDescription))
                .isEmpty();
    }

    private static Stream<JavaCall<?>> callsFromOutside() {
        return House.classes().stream()
                .filter(type -> !type.getPackageName().startsWith(PLACE))
                .flatMap(type -> Stream.concat(
                        type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream()));
    }
}
