"""The fields of life that proposals are sorted into: `site-config/fields.yml`."""

from doithoai.schema import Key, Line, Written, said


class Field(Written):
    """One field of life."""

    code: Key = said("ma", "Mã lĩnh vực", example="giao_thong")
    name: Line = said("ten", "Tên lĩnh vực", example="Giao thông")


class FieldList(Written):
    """All fields, in the order in which they are shown."""

    fields: tuple[Field, ...] = said("linh_vuc", "Các lĩnh vực")
