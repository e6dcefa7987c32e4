"""What to say about a key that the form does not have."""

from doithoai.schema.codes import COMPUTED_KEY, MISSPELT_KEY, UNKNOWN_KEY
from doithoai.schema.fields import Steps, fields_of, owner_at, owners
from doithoai.schema.messages import Message
from doithoai.schema.written import SAMPLE_KEY, Written
from doithoai.values import closest, slug


def explain_key(model: type[Written], steps: Steps, *, written: frozenset[str]) -> Message:
    """Tell a computed, a misspelt, a misplaced and a mistyped key apart from a stranger."""
    key = str(steps[-1])
    owner = owner_at(model, steps[:-1])
    plain = _plain(key)
    if plain == SAMPLE_KEY:
        return Message(
            code=UNKNOWN_KEY,
            sentence=f"`{key}`: tệp này còn là bản mẫu, các giá trị trong đó chỉ là ví dụ",
            hint=f"Điền theo văn bản, rồi xoá dòng `{key}`.",
        )
    if reason := owner.not_written.get(plain):
        return Message(code=COMPUTED_KEY, sentence=f"khoá `{key}` không cần viết", hint=reason)
    if proper := _proper(owner, key):
        hint = f"Đổi thành `{proper}:`."
        if proper in written:
            hint = f"Đã có `{proper}` rồi; giữ một dòng, xoá dòng kia."
        return Message(code=MISSPELT_KEY, sentence=f"khoá `{key}` viết là `{proper}`", hint=hint)
    sentence = f"không có khoá `{key}` ở đây"
    hint = _elsewhere(model, steps, plain) or _near(owner, key, written) or _known(owner)
    return Message(code=UNKNOWN_KEY, sentence=sentence, hint=hint)


def meant_key(model: type[Written], steps: Steps) -> str | None:
    """The declared key that the key at the end of `steps` stands for, if that is beyond doubt."""
    owner = owner_at(model, steps[:-1])
    key = str(steps[-1])
    return _proper(owner, key) or closest(key, _keys(owner))


def _plain(key: str) -> str:
    return slug(key).replace("-", "_")


def _keys(owner: type[Written]) -> tuple[str, ...]:
    return tuple(field.key for field in fields_of(owner))


def _proper(owner: type[Written], key: str) -> str | None:
    """The right spelling of a key with diacritics or capitals, in English, or named as on paper."""
    plain = _plain(key)
    spellings = {_plain(field.label): field.key for field in fields_of(owner)}
    spellings |= {field.name: field.key for field in fields_of(owner)}
    spellings |= {field.key: field.key for field in fields_of(owner)}
    return spellings.get(plain)


def _elsewhere(model: type[Written], steps: Steps, plain: str) -> str | None:
    """Where a key belongs that stands one level too high or too low: a slip of indentation."""
    *outer, owner = owners(model, steps[:-1])
    if any(plain in _keys(record) for record in outer):
        return f"`{plain}` thuộc nhóm ngoài: bớt lùi đầu dòng."
    inside = [
        f"`{field.key}`"
        for field in fields_of(owner)
        if field.record and plain in _keys(field.record)
    ]
    if inside:
        return f"`{plain}` nằm trong {' hoặc '.join(inside)}: chuyển vào đó, lùi hai dấu cách."
    return None


def _near(owner: type[Written], key: str, written: frozenset[str]) -> str | None:
    near = closest(key, tuple(each for each in _keys(owner) if each not in written))
    return f"Có phải `{near}`? Nếu không, xoá dòng này." if near else None


def _known(owner: type[Written]) -> str:
    listed = ", ".join(f"`{key}`" for key in _keys(owner))
    return f"Các khoá dùng được: {listed}. Nếu không phải khoá nào, xoá dòng này."
