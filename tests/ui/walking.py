"""A walk through a page by the keyboard: what has no name, and what Tab does not reach."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

_MOST = 600  # presses of Tab
_NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client}  # what plain widgets have


def offences(page: QWidget) -> list[str]:
    """Say what on a page, which must be shown, cannot be named or reached."""
    controls = [control for control in page.findChildren(QWidget) if _is_control(control, page)]
    nameless = [f"no name: {_told(one)}" for one in controls if not _name(one)]
    nameless += [f"no role: {_told(one)}" for one in controls if _has_no_role(one)]
    reached = _reached(page)
    lost = [one for one in controls if one not in reached and not _goes_with(one, reached)]
    return nameless + [f"Tab does not reach: {_told(one)}" for one in lost]


def unseen(page: QWidget) -> list[str]:
    """Say on which controls of a page, which must be shown, the keyboard's focus is not seen."""
    found: dict[str, None] = {}
    reached: set[QWidget] = set()
    for _ in range(_MOST):
        here = QApplication.focusWidget()
        if here is None or here in reached:
            break
        reached.add(here)
        lit = _picture(page, here)
        here.clearFocus()
        if _picture(page, here) == lit:
            found[f"focus is not seen: {_told(here)}"] = None
        here.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return list(found)


def _picture(page: QWidget, widget: QWidget) -> QImage:
    """Return what is seen of a widget, and of what it stands in: a field's frame may be lit."""
    around = widget if widget is page else widget.parentWidget()
    return page.grab(QRect(around.mapTo(page, QPoint(0, 0)), around.size())).toImage()


def _is_control(widget: QWidget, page: QWidget) -> bool:
    """Return whether a person can do something with a widget that is seen and can be used."""
    seen = widget.isVisible() and widget.isEnabled() and widget.window() is page.window()
    if not seen or isinstance(widget, QScrollBar | QHeaderView) or _is_inside_another(widget):
        return False
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return (takes_focus and widget.focusProxy() is None) or isinstance(widget, QAbstractButton)


def _is_inside_another(widget: QWidget) -> bool:
    """Return whether a widget is a part of one control: a spin box's field, a field's button."""
    above = widget.parentWidget()
    parts = QAbstractSpinBox | QComboBox | QLineEdit | QAbstractItemView
    return isinstance(above, parts) or widget.objectName().startswith("qt_")


def _name(widget: QWidget) -> str:
    if isinstance(widget, QLabel):  # one that can be selected
        return widget.accessibleName() or widget.text()
    known = QAccessible.queryAccessibleInterface(widget)
    return known.text(QAccessible.Text.Name).strip() if known is not None else ""


def _has_no_role(widget: QWidget) -> bool:
    known = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QScrollArea):  # it takes the keyboard so that its page can be scrolled
        return False
    return known is None or known.role() in _NO_ROLES


def _reached(page: QWidget) -> set[QWidget]:
    """Press Tab until it comes round, and return what had the keyboard."""
    found: set[QWidget] = set()
    repeated = 0
    for _ in range(_MOST):
        here = QApplication.focusWidget()
        if here is None:
            break
        repeated = repeated + 1 if here in found else 0
        if repeated > 3:
            break
        found.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return found


def _goes_with(widget: QWidget, reached: set[QWidget]) -> bool:
    """Return whether the arrow keys reach a widget from another one of its group."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return any(one in reached for one in group.buttons())
    exclusive = isinstance(widget, QRadioButton) or widget.autoExclusive()
    beside = widget.parentWidget().findChildren(type(widget)) if exclusive else []
    return any(one in reached for one in beside)


def _told(widget: QWidget) -> str:
    path: list[str] = []
    here: QWidget | None = widget
    while here is not None and len(path) < 4:
        path.append(type(here).__name__)
        here = here.parentWidget()
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    name = widget.accessibleName() or widget.toolTip() or text
    return f"{' in '.join(path)} “{name}”"
