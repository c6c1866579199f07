// Every area of the field, and the one list that tables, loading and counting follow.
#pragma once

#include "core/domain/attachment.h"
#include "core/domain/bimtek.h"
#include "core/domain/book.h"
#include "core/domain/city.h"
#include "core/domain/commitment.h"
#include "core/domain/framework.h"
#include "core/domain/indicator.h"
#include "core/domain/money.h"
#include "core/domain/opd.h"
#include "core/domain/programme.h"

namespace pela {

template <class... E> struct Entities {
};

/// Every entity, each after those it refers to. The one list that tables, loading and counting follow.
using AllEntities = Entities<Attachment, Framework, Dimension, Subdimension, ActionTrack, Masterplan, Opd, Program,
    ProgramSupport, Indicator, Target, FundSource, BudgetLine, Clause, Commitment, CommitmentClause, CommitmentProgram, Bimtek,
    BimtekOutput, AgendaItem, Attendance, Book, Section>;

} // namespace pela
