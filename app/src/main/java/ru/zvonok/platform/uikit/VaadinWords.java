package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words of Vaadin's components, which are English until each is told. */
final class VaadinWords {

    private VaadinWords() {}

    static DatePickerI18n dates() {
        Locale locale = Words.locale();
        List<DayOfWeek> fromSunday =
                Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).toList();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> Dates.capital(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                        .toList())
                .setWeekdays(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(fromSunday.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "d.M.yy", "ddMMyyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(Words.t("uikit.date.today"))
                .setCancel(Words.t("uikit.cancel"))
                .setBadInputErrorMessage(Words.t("uikit.date.bad"))
                .setMinErrorMessage(Words.t("uikit.date.early"))
                .setMaxErrorMessage(Words.t("uikit.date.late"));
    }

    static MultiSelectComboBoxI18n several() {
        return new MultiSelectComboBoxI18n()
                .setCleared(Words.t("uikit.several.cleared"))
                .setFocused(Words.t("uikit.several.focused"))
                .setSelected(Words.t("uikit.several.selected"))
                .setDeselected(Words.t("uikit.several.deselected"))
                .setTotal(Words.t("uikit.several.total"));
    }

    /** Sorters of a grid name themselves in English whenever a header is drawn; they are called anew each time. */
    static void sorters(Element grid) {
        grid.executeJs("""
                const call = () => this.querySelectorAll('vaadin-grid-sorter').forEach(one => {
                  const name = $0 + ': ' + one.textContent.trim();
                  if (one.getAttribute('aria-label') !== name) { one.setAttribute('aria-label', name); } });
                new MutationObserver(call).observe(this,
                  {subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label']});
                call();
                """, Words.t("uikit.sort"));
    }

    static UploadI18N uploads() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(Words.t("uikit.upload.drop-one"))
                .setMany(Words.t("uikit.upload.drop-many")));
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(Words.t("uikit.upload.add-one"))
                .setMany(Words.t("uikit.upload.add-many")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Words.t("uikit.upload.too-many"))
                .setFileIsTooBig(Words.t("uikit.upload.too-big"))
                .setIncorrectFileType(Words.t("uikit.upload.type")));
        words.setFile(new UploadI18N.File()
                .setRetry(Words.t("uikit.upload.retry"))
                .setStart(Words.t("uikit.upload.start"))
                .setRemove(Words.t("uikit.upload.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Words.t("uikit.upload.connecting"))
                        .setStalled(Words.t("uikit.upload.stalled"))
                        .setProcessing(Words.t("uikit.upload.processing"))
                        .setHeld(Words.t("uikit.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Words.t("uikit.upload.remaining"))
                        .setUnknown(Words.t("uikit.upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.t("uikit.upload.unavailable"))
                        .setUnexpectedServerError(Words.t("uikit.upload.failed"))
                        .setForbidden(Words.t("uikit.upload.forbidden"))));
        words.setUnits(List.of(Words.t("uikit.upload.units").split(" ", -1)));
        return words;
    }
}
